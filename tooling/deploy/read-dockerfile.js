import { DockerfileParser } from 'dockerfile-ast'

/** The stages of a container file, each with its instructions in order: what they are called and what they say. */
export function readDockerfile(text) {
  const stages = []
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const keyword = instruction.getKeyword()
    const says = instruction.getArgumentsContent() ?? ''
    if (keyword === 'FROM') stages.push({ name: instruction.getBuildStage(), instructions: [] })
    else stages.at(-1)?.instructions.push({ keyword, says })
  }
  return stages
}
