package org.dateline.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture that the JDK has decoded, in the numbers that its file holds: what colours those are is left to the profile
 * that goes with them, since the JDK's conversions differ between its versions.
 */
final class DecodedPicture implements PixelRows {

    private final Raster raster;
    private final int sampleBits;
    private final int[] palette;
    private final int bands;

    private DecodedPicture(BufferedImage image, boolean isGrey) {
        this.raster = image.getRaster();
        this.sampleBits = raster.getSampleModel().getSampleSize(0);
        this.palette = image.getColorModel() instanceof IndexColorModel colours ? colours(colours) : new int[0];
        this.bands = palette.length == 0
                ? raster.getNumBands()
                : (isGrey ? 1 : 3) + (image.getColorModel().hasAlpha() ? 1 : 0);
    }

    /**
     * @param format of the reader: {@code jpeg} or {@code png}
     * @param isGrey whether a palette is the JDK's way to say shades of grey
     */
    static DecodedPicture of(byte[] bytes, String format, boolean isGrey) throws UnfitImageException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return new DecodedPicture(reader.read(0), isGrey);
        } catch (IOException | RuntimeException e) {
            // the JDK's readers throw whatever comes of numbers that make no sense
            throw UnfitImageException.damaged("its picture cannot be decoded");
        } finally {
            reader.dispose();
        }
    }

    private static int[] colours(IndexColorModel model) {
        int[] colours = new int[model.getMapSize()];
        model.getRGBs(colours);
        return colours;
    }

    @Override
    public int width() {
        return raster.getWidth();
    }

    @Override
    public int height() {
        return raster.getHeight();
    }

    @Override
    public int bands() {
        return bands;
    }

    @Override
    public void read(int row, int[] samples) {
        if (palette.length > 0) {
            readIndexed(row, samples);
            return;
        }
        raster.getPixels(0, row, raster.getWidth(), 1, samples);
        if (sampleBits > 8) {
            int white = (1 << sampleBits) - 1;
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (samples[i] * 255 + white / 2) / white;
            }
        }
    }

    private void readIndexed(int row, int[] samples) {
        int at = 0;
        for (int x = 0; x < raster.getWidth(); x++) {
            int index = raster.getSample(x, row, 0);
            int colour = index < palette.length ? palette[index] : 0;
            if (bands >= 3) {
                samples[at++] = colour >> 16 & 0xFF;
                samples[at++] = colour >> 8 & 0xFF;
            }
            samples[at++] = colour & 0xFF;
            if (PixelRows.hasAlpha(bands)) {
                samples[at++] = colour >>> 24;
            }
        }
    }
}
