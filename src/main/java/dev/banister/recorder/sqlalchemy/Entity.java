package dev.banister.recorder.sqlalchemy;

import org.jspecify.annotations.Nullable;

/**
 * One of the things that a statement selects: a model, a table, or a single expression.
 *
 * @param model the mapped class, or null for what is no model
 * @param name what a row calls it
 * @param columns how many columns of the result belong to it
 */
public record Entity(@Nullable MappedClass model, String name, int columns) {}
