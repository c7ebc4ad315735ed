/** Publishes into one file that works without a server. */
@NullMarked
package org.dateline.publish.pack;

import org.jspecify.annotations.NullMarked;
