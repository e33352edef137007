package io.jenkins.plugins.benchmarkgate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** One of the build's POMs, asked by XPath; its own properties are put in where they are used. */
final class Pom {
    private final XPath xpath = XPathFactory.newInstance().newXPath();
    private final Document document;
    private final Map<String, String> properties = new TreeMap<>();

    private Pom(Document document) throws XPathExpressionException {
        this.document = document;
        for (Node property : nodes("/project/properties/*")) {
            properties.put(property.getNodeName(), property.getTextContent());
        }
    }

    static Pom read(String name) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        return new Pom(
                factory.newDocumentBuilder().parse(ProjectFiles.path(name).toFile()));
    }

    String text(String path) throws XPathExpressionException {
        return resolve(xpath.evaluate(path, document));
    }

    List<String> texts(String path) throws XPathExpressionException {
        return nodes(path).stream().map(Node::getTextContent).map(this::resolve).toList();
    }

    /** Properties that name a library's version. */
    Map<String, String> versions() {
        var versions = new TreeMap<String, String>();
        properties.forEach((name, value) -> {
            if (name.endsWith(".version")) {
                versions.put(name, resolve(value));
            }
        });
        return versions;
    }

    private String resolve(String text) {
        String resolved = text;
        for (var property : properties.entrySet()) {
            resolved = resolved.replace("${" + property.getKey() + "}", property.getValue());
        }
        return resolved.equals(text) ? text : resolve(resolved);
    }

    private List<Node> nodes(String path) throws XPathExpressionException {
        var found = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < found.getLength(); i++) {
            nodes.add(found.item(i));
        }
        return nodes;
    }
}
