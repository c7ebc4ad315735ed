/** Publishes to a branch of a Git repository; owns the Git library. */
@NullMarked
package org.dateline.publish.git;

import org.jspecify.annotations.NullMarked;
