/**
 * What translated scripts call: Python 3's types, operators and functions where Jython's differ.
 * Imports {@code signature} data only; stands below {@code translate}.
 */
package dev.banister.python.runtime;
