/** The digest as data: what programs are told of editions, articles and places, and the formats of it. */
@NullMarked
package org.dateline.data;

import org.jspecify.annotations.NullMarked;
