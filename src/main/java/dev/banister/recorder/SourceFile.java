package dev.banister.recorder;

/**
 * The source of a Python module that a script imports.
 *
 * @param file path for explanations, with forward slashes
 * @param text its content
 * @param isPackage true for an {@code __init__.py}
 * @param isHelper true when it belongs to the migrations themselves, false for the application
 */
public record SourceFile(String file, String text, boolean isPackage, boolean isHelper) {}
