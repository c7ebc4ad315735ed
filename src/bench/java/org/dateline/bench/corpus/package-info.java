/** The generated articles that the benchmark builds from, and how each generator wants them laid out. */
@NullMarked
package org.dateline.bench.corpus;

import org.jspecify.annotations.NullMarked;
