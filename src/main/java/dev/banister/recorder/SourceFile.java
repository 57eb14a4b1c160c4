package dev.banister.recorder;

/**
 * The source of a Python module that a script imports.
 *
 * @param file path for explanations, with forward slashes
 * @param text its content
 * @param isPackage true for an {@code __init__.py}
 */
public record SourceFile(String file, String text, boolean isPackage) {}
