package org.dateline.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Smaller copies of a JPEG file. */
final class ScaledJpeg {

    /** What photographs of news bear without anybody seeing it. */
    private static final float QUALITY = 0.8f;

    private ScaledJpeg() {}

    static List<byte[]> of(CleanImage image, List<Integer> widths) throws UnfitImageException {
        JpegFile file = JpegFile.of(image.bytes());
        PixelRows picture = DecodedPicture.of(file.forDecoder(), "jpeg", false);
        List<byte[]> copies = new ArrayList<>();
        for (Pixels pixels : SmallerImages.scaled(picture, image, file.orientation(), widths)) {
            copies.add(JpegFile.of(encoded(pixels)).withProfileOf(file));
        }
        return copies;
    }

    private static byte[] encoded(Pixels pixels) {
        boolean isGrey = pixels.bands() == 1;
        var image = new BufferedImage(
                pixels.width(), pixels.height(), isGrey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
        int[] row = new int[pixels.width() * pixels.bands()];
        for (int y = 0; y < pixels.height(); y++) {
            for (int i = 0; i < row.length; i++) {
                row[i] = pixels.samples()[y * row.length + i] & 0xFF;
            }
            image.getRaster().setPixels(0, y, pixels.width(), 1, row);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var settings = (JPEGImageWriteParam) writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            settings.setOptimizeHuffmanTables(true);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
