/** The digest's configuration and vocabularies, read and validated. */
@NullMarked
package org.dateline.config;

import org.jspecify.annotations.NullMarked;
