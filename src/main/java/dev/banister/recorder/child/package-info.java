/**
 * The program of the child process: takes scripts from its input, runs them, and writes down what
 * they ask. Knows the protocol and the modules that scripts see; the parent never loads it.
 */
package dev.banister.recorder.child;
