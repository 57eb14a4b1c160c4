package dev.banister.python.library;

import java.time.Clock;

/**
 * What scripts see of chance and time.
 *
 * @param seed of random numbers
 * @param clock of the time of day
 */
record Machine(long seed, Clock clock) {}
