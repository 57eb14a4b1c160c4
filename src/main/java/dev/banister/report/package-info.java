/**
 * Writes an audit for a reader, one writer a format. Knows everything up to {@code audit}; used by
 * {@code cli} and {@code ui}.
 */
@org.jspecify.annotations.NullMarked
package dev.banister.report;
