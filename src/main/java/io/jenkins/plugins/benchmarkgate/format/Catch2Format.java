package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XML of Catch2 ({@code --reporter xml}), versions 2 and 3. Values are nanoseconds. A key is the test case, its
 * sections and the benchmark, {@code strings / long ones / append}.
 */
final class Catch2Format implements ResultFormat {
    static final String ID = "catch2";

    /** Made for the first file of this format, because Java takes its time for it, which files of all others would wait. */
    private static final class Xml {
        private static final XMLInputFactory FACTORY = factory();

        private static XMLInputFactory factory() {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            return factory;
        }
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Signs signs() {
        return Signs.line("<(Catch|Catch2TestRun)[ >]");
    }

    @Override
    public Report read(ResultSource source) throws IOException {
        var content = new BoundedReader(source.file(), Encoding.open(source.content()));
        try {
            XMLStreamReader xml = Xml.FACTORY.createXMLStreamReader(content);
            var output = new Catch2Output(source.file(), xml);
            while (xml.hasNext()) {
                content.startPiece();
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> output.start();
                    case XMLStreamConstants.END_ELEMENT -> output.end();
                    default -> {}
                }
            }
            return output.report();
        } catch (XMLStreamException e) {
            throw explain(source.file(), e);
        }
    }

    private static IOException explain(String file, XMLStreamException cause) {
        Throwable nested = cause.getNestedException();
        if (nested instanceof IOException failure && !(nested instanceof CharacterCodingException)) {
            return failure;
        }
        String message = String.valueOf(cause.getMessage());
        String problem =
                nested == null ? message.replaceFirst("(?s).*Message: ", "") : "it is not text in UTF-8 or UTF-16";
        Location location = cause.getLocation();
        var explained = new ResultFileException(
                file,
                "",
                "is not XML: " + Printable.of(problem),
                location == null ? 1 : Math.max(1, location.getLineNumber()),
                location == null ? 1 : Math.max(1, location.getColumnNumber()));
        explained.initCause(cause);
        return explained;
    }
}
