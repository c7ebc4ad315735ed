/** What programs subscribe to: feeds as values, and their formats. */
@NullMarked
package org.dateline.feed;

import org.jspecify.annotations.NullMarked;
