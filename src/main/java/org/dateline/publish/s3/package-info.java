/** Publishes to a bucket of any S3-compatible store; owns the client. */
@NullMarked
package org.dateline.publish.s3;

import org.jspecify.annotations.NullMarked;
