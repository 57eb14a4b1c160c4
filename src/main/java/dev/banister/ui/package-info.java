/** The workbench: one package a screen; works on audit and report, and is known by Main alone. */
@NullMarked
package dev.banister.ui;

import org.jspecify.annotations.NullMarked;
