/** The benchmark: whole builds, measured from outside, in turn with those of another generator. */
@NullMarked
package org.dateline.bench;

import org.jspecify.annotations.NullMarked;
