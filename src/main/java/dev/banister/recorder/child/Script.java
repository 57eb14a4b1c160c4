package dev.banister.recorder.child;

import dev.banister.python.translate.ScriptCode;

/**
 * A script that is to be run.
 *
 * @param file name that frames and spans carry
 * @param text as it is written, for explanations
 * @param code what the parent made of the text
 * @param beforeTwo whether the project keeps to an SQLAlchemy before 2.0
 */
record Script(String file, String text, ScriptCode code, boolean beforeTwo) {}
