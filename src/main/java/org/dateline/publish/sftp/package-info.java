/** Publishes to a folder of a server over SFTP; owns the SSH library. */
@NullMarked
package org.dateline.publish.sftp;

import org.jspecify.annotations.NullMarked;
