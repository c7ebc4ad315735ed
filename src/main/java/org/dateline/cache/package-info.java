/** What a build remembers for the next: parsed files, and what each page was made of. */
@NullMarked
package org.dateline.cache;

import org.jspecify.annotations.NullMarked;
