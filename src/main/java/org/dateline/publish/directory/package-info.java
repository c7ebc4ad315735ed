/** Publishes to a folder of this machine, such as a web root that is mounted. */
@NullMarked
package org.dateline.publish.directory;

import org.jspecify.annotations.NullMarked;
