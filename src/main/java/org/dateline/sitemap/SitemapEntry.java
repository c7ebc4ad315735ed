package org.dateline.sitemap;

/**
 * A page, or a sitemap of an index.
 *
 * @param url absolute
 * @param modified the day or moment of the newest thing on it, as W3C writes dates; empty where it is not known
 */
public record SitemapEntry(String url, String modified) {}
