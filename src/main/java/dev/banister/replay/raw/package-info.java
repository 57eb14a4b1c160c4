/**
 * What SQL text does to a schema, read by a lexer of our own and checked against JSqlParser.
 *
 * <p>Imports {@code schema} and {@code sql} only; {@code replay} applies what is read here.
 */
@org.jspecify.annotations.NullMarked
package dev.banister.replay.raw;
