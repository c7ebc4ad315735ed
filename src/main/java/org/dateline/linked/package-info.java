/** What the site tells machines of itself as JSON: linked data in the words of schema.org, and the web application's manifest. */
@NullMarked
package org.dateline.linked;

import org.jspecify.annotations.NullMarked;
