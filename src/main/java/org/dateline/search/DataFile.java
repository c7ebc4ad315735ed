package org.dateline.search;

import java.util.function.Supplier;

/** A file of the search data: its path below the data's folder, and its bytes, which are made when they are asked for. */
public record DataFile(String path, Supplier<byte[]> bytes) {}
