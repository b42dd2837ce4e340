/** The states in which a request of a person still waits for its answer. */
export const OPEN_REQUESTS = ['received', 'identity', 'acknowledged', 'working', 'extended'] as const;
