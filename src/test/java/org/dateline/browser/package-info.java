/** What a reader's browser makes of the built site: looked at with a real Chromium, an HTML checker and a scale. */
@NullMarked
package org.dateline.browser;

import org.jspecify.annotations.NullMarked;
