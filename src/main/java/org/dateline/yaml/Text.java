package org.dateline.yaml;

import org.dateline.problem.SourceSpan;

/** A text with its place in the file. */
public record Text(String value, SourceSpan where) {}
