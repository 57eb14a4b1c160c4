/**
 * What is kept between two runs of the program because making it takes time. All of it may be
 * deleted at any time. Knows nothing of what the bytes mean.
 */
package dev.banister.cache;
