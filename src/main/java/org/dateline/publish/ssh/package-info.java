/** What ways over SSH share: who asks, which host answers, and the agent that holds the keys. */
@NullMarked
package org.dateline.publish.ssh;

import org.jspecify.annotations.NullMarked;
