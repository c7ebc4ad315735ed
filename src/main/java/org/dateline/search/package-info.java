/** What a browser needs to search the digest: the words of its articles, cut by month and by term. */
@NullMarked
package org.dateline.search;

import org.jspecify.annotations.NullMarked;
