package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.format.ResultFileException;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user what went wrong, in one line where the user can do something about it. */
final class Problems implements IParameterExceptionHandler, IExecutionExceptionHandler {
    /** For arguments that the command line does not understand. */
    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        Optional<String> explained = LaterOptions.explain(problem);
        print(command, explained.orElseGet(() -> problem.getMessage().replaceFirst("^Error: ", "")));
        if (explained.isEmpty() && problem instanceof UnmatchedArgumentException unmatched) {
            UnmatchedArgumentException.printSuggestions(unmatched, command.getErr());
        }
        command.getErr().printf("Try '%s --help'.%n", command.getCommandSpec().qualifiedName());
        return ExitCode.UNUSABLE;
    }

    /** For what a command met while it ran. */
    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult arguments) {
        if (problem instanceof InputException || problem instanceof ResultFileException) {
            print(command, problem.getMessage());
        } else if (problem instanceof InvalidPathException path) {
            print(command, "not a path: " + path.getMessage());
        } else if (problem instanceof IOException io) {
            print(command, describe(io));
        } else {
            print(command, "this is a bug in benchmark-gate; please report it with what follows");
            problem.printStackTrace(command.getErr());
        }
        return ExitCode.UNUSABLE;
    }

    /** The JDK's messages about files are often nothing but the path. */
    static String describe(IOException problem) {
        if (!(problem instanceof FileSystemException file) || file.getReason() != null) {
            return problem.getMessage();
        }
        if (problem instanceof NoSuchFileException) {
            return file.getFile() + " is not there";
        }
        if (problem instanceof AccessDeniedException) {
            return "no access to " + file.getFile();
        }
        return "%s (%s)".formatted(file.getFile(), problem.getClass().getSimpleName());
    }

    private static void print(CommandLine command, String message) {
        command.getErr().println("benchmark-gate: " + Printable.uncut(String.valueOf(message)));
    }
}
