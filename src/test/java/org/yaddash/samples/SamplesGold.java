package org.yaddash.samples;

/** x. */
public final class SamplesGold {}
