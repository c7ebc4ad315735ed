package org.dateline.serve;

import java.nio.ByteBuffer;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** A page with what was put into it; in all else it is as its file. */
final class PageContent extends HttpContent.Wrapper {

    private final byte[] bytes;

    PageContent(HttpContent file, byte[] bytes) {
        super(file);
        this.bytes = bytes;
    }

    @Override
    public HttpField getContentLength() {
        return new HttpField(HttpHeader.CONTENT_LENGTH, Integer.toString(bytes.length));
    }

    @Override
    public long getContentLengthValue() {
        return bytes.length;
    }

    /** The file's time says nothing of what was put in. */
    @Override
    public @Nullable HttpField getLastModified() {
        return null;
    }

    @Override
    public HttpField getETag() {
        return new HttpField(HttpHeader.ETAG, '"' + DigestUtils.sha256Hex(bytes).substring(0, 32) + '"');
    }

    @Override
    public void writeTo(Content.Sink sink, long offset, long length, Callback callback) {
        int from = (int) offset;
        int count = length < 0 ? bytes.length - from : (int) Math.min(length, bytes.length - offset);
        sink.write(true, ByteBuffer.wrap(bytes, from, count).slice(), callback);
    }
}
