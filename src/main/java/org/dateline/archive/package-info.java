/** The digest filed by day, topic, tag and the rest, in total orders. */
@NullMarked
package org.dateline.archive;

import org.jspecify.annotations.NullMarked;
