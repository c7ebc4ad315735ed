/** The templates, messages and assets that make up a site's look, built in and overridden. */
@NullMarked
package org.dateline.theme;

import org.jspecify.annotations.NullMarked;
