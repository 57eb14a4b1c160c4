/**
 * Texts that are kept between two runs of the program because making them takes time. All of them
 * may be deleted at any time. Knows nothing of what the texts say.
 */
package dev.banister.cache;
