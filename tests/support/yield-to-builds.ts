import { constants, setPriority } from "node:os";

/**
 * Tests that need no site leave the processor to the builds that run beside them, which the other tests wait for: what is
 * left of it is enough to be done in time.
 */
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
