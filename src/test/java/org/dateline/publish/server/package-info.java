/** Real servers of this machine, run on its loopback for the tests that publish to them. */
@org.jspecify.annotations.NullMarked
package org.dateline.publish.server;
