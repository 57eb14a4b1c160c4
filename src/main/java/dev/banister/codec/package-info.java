/**
 * Records as bytes: what goes from one process to another and what is kept between two runs. Both
 * sides are the same build, so the bytes name nothing and follow the order of the components.
 */
@NullMarked
package dev.banister.codec;

import org.jspecify.annotations.NullMarked;
