/** Benchmarks of single steps of the walk, for those who make one of them faster. */
@NullMarked
package org.dateline.bench.parts;

import org.jspecify.annotations.NullMarked;
