// Prints what a shell has to know so that Tab completes ringtop: it asks ringtop itself, and so never grows old.
import { EXIT } from '../../protocol/index.ts';
import type { Host } from '../host.ts';

export type Shell = 'bash' | 'zsh' | 'fish';

export async function printCompletion({ stdout }: Host, shell: Shell): Promise<number> {
  stdout.write(SCRIPTS[shell]);
  return EXIT.done;
}

const BASH = `# ringtop in bash: eval "$(ringtop completion bash)" in ~/.bashrc
_ringtop() {
  local word about cur=\${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  while IFS=$'\\t' read -r word about; do
    if [[ $word == :files ]]; then
      compopt -o default 2>/dev/null
      return
    fi
    # Within a quote all stands for itself.
    [[ $cur == [\\'\\"]* ]] || printf -v word %q "$word"
    COMPREPLY+=("$word")
  done < <(ringtop __complete line "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
}
complete -F _ringtop ringtop
`;

const ZSH = `#compdef ringtop
# ringtop in zsh: eval "$(ringtop completion zsh)" in ~/.zshrc after compinit, or a file _ringtop in a folder of fpath
_ringtop() {
  local line
  local -a found
  for line in "\${(@f)$(ringtop __complete words "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      '') ;;
      :files) _files; return ;;
      *$'\\t'*) found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
      *) found+=("\${line//:/\\\\:}") ;;
    esac
  done
  _describe ringtop found
}
if [[ $funcstack[1] == _ringtop ]]; then _ringtop "$@"; else compdef _ringtop ringtop; fi
`;

const FISH = `# ringtop in fish: ringtop completion fish > ~/.config/fish/completions/ringtop.fish
function __ringtop_complete
    set -l words (commandline -opc)
    set -l now (commandline -ct)
    for line in (ringtop __complete words $words[2..-1] "$now" 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path "$now"
        else
            echo $line
        end
    end
end
complete -c ringtop -f -a '(__ringtop_complete)'
`;

const SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH };
