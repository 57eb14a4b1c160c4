/** Small parts and words that every screen is made of; knows the domain's enums and the theme. */
@NullMarked
package dev.banister.ui.control;

import org.jspecify.annotations.NullMarked;
