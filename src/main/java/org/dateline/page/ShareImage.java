package org.dateline.page;

/** The picture that stands for a page where its link is shared: its absolute address, and its size in pixels. */
public record ShareImage(String url, int width, int height, String alt) {}
