package org.dateline.search;

import java.util.function.Supplier;
import org.dateline.cache.Print;

/**
 * A file of the search data.
 *
 * @param path below the data's folder
 * @param bytes made when they are asked for
 * @param inputs differs where the bytes would differ
 */
public record DataFile(String path, Supplier<byte[]> bytes, Supplier<Print> inputs) {}
