/** What search engines are told of the site as a whole: sitemaps, the news sitemap, and robots.txt. */
@NullMarked
package org.dateline.sitemap;

import org.jspecify.annotations.NullMarked;
