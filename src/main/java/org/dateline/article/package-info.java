/** The domain: articles, editions and what they refer to, valid by construction. */
@NullMarked
package org.dateline.article;

import org.jspecify.annotations.NullMarked;
